import { html } from './html.js';

const attack = `<script>alert("x")</script>' onfocus='y`;

describe('html', () => {
  it('escapes every value, between tags and in attributes', () =>
    expect(html`<p title="${attack}">${attack}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; onfocus=&#39;y">' +
        '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; onfocus=&#39;y</p>',
    ));
  it('typesets what is read, never what was typed', () => {
    const typed = 'Pourquoi ? « moi »';
    expect(html`<p>Et vous ? ${typed}</p>`.text).toBe(
      '<p>Et vous\u00a0? Pourquoi\u00a0? «\u00a0moi\u00a0»</p>',
    );
    expect(html`<input value="${typed}"><textarea rows="3">${typed}</textarea>`.text).toBe(
      `<input value="${typed}"><textarea rows="3">${typed}</textarea>`,
    );
  });
  it('keeps its own parts, lists and gaps', () =>
    expect(
      html`<ul${html` class="x"`}>${['a', 'b'].map((t) => html`<li>${t}</li>`)}${null}${false}</ul>`.text,
    ).toBe('<ul class="x"><li>a</li><li>b</li></ul>'));
  it.each([
    ['a value in a tag outside quotes', () => html`<input value=${'x'}>`],
    ['HTML in an attribute', () => html`<p title="${html`<b>x</b>`}"></p>`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['a tag left open', () => html`<p title="`],
  ])('refuses %s', (_, made) => expect(made).toThrow());
  it('reads an apostrophe between tags as a letter', () =>
    expect(html`<p>L'école &amp; "des" ${'a'}</p><p title="l'${'<'}">x</p>`.text).toBe(
      '<p>L’école &amp; "des" a</p><p title="l\'&lt;">x</p>',
    ));
});
