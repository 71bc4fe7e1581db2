/** The one sheet of the public pages: one column, the system's letters, light and dark. */
export const PUBLIC_STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1f2428, #e6e8ea);
  --quiet: light-dark(#545b62, #b3b9bf);
  --back: light-dark(#ffffff, #16191c);
  --panel: light-dark(#f3f6f7, #20252a);
  --edge: light-dark(#868e96, #7d858c);
  --accent: light-dark(#11626b, #76c3ca);
  --on-accent: light-dark(#ffffff, #0b2326);
  --wrong: light-dark(#b3261e, #ffaea6);
  --wrong-back: light-dark(#fdefee, #33201f);
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
body { margin: 0; color: var(--text); background: var(--back); overflow-wrap: break-word; }
header, main { max-width: 42rem; margin-inline: auto; padding-inline: 1rem; }
header { padding-block: .75rem; border-bottom: 3px solid var(--accent); }
header p { margin: 0; font-weight: 650; color: var(--accent); }
main { padding-block: 1rem 4rem; }
main:focus, h1:focus { outline: none; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .75rem 0 1rem; }
h2 { font-size: 1.1875rem; line-height: 1.3; margin: 2rem 0 .5rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; background: var(--back); padding: .75rem 1rem; z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
form { margin-block: 1rem; }
fieldset { margin: 1.5rem 0; padding: 0; border: 0; min-width: 0; }
legend { font-size: 1.1875rem; font-weight: 650; padding: 0; margin-bottom: .25rem; }
.field { margin-block: 1rem; }
.field > label, fieldset.field > legend { display: block; font-size: 1rem; font-weight: 600; margin-bottom: .125rem; }
.hint { margin: 0 0 .25rem; color: var(--quiet); font-size: .9375rem; }
.wrong { margin: 0 0 .25rem; color: var(--wrong); font-weight: 600; }
.wrong::before { content: "\\26A0\\FE0E\\A0"; content: "\\26A0\\FE0E\\A0" / ""; }
input, select, textarea, button, .button { font: inherit; color: inherit; }
input:not([type=checkbox], [type=radio]), select, textarea {
  display: block; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--edge);
  border-radius: .25rem; background: var(--back); }
textarea { min-height: 8rem; resize: vertical; }
input[type=file] { padding: .5rem; }
[aria-invalid=true]:not([type=checkbox], [type=radio]) { border: 2px solid var(--wrong); }
.short { max-width: 16rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); column-gap: 1rem; }
.pick { display: flex; gap: .75rem; align-items: flex-start; min-height: 2.75rem; padding-block: .5rem; }
.pick input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent); }
.pick label { flex: 1; min-width: 0; }
button, .button {
  display: inline-block; min-height: 2.75rem; padding: .5rem 1.25rem; border: 1px solid var(--accent); border-radius: .25rem;
  background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; cursor: pointer; }
button.quiet, .button.quiet { background: transparent; color: var(--accent); }
button.grave { background: transparent; border-color: var(--wrong); color: var(--wrong); }
summary { min-height: 2.75rem; padding-block: .625rem; cursor: pointer; }
.panel { margin-block: 1rem; padding: .75rem 1rem; background: var(--panel); border-left: 4px solid var(--accent); }
.panel > :first-child, .errors > :first-child { margin-top: 0; }
.panel > :last-child, .errors > :last-child { margin-bottom: 0; }
.errors { margin-block: 1rem; padding: .75rem 1rem; background: var(--wrong-back); border-left: 4px solid var(--wrong); }
.errors h2 { color: var(--wrong); }
.errors a { color: var(--wrong); }
.code { font-family: ui-monospace, "SFMono-Regular", "Liberation Mono", Menlo, monospace; font-size: 1.25rem; letter-spacing: .08em; }
dl { margin: 0; display: grid; grid-template-columns: fit-content(40%) 1fr; gap: .25rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
ol.steps { padding-left: 1.5rem; }
ol.steps [aria-current] { font-weight: 650; }
.trap { position: absolute; left: -100rem; width: 1px; height: 1px; overflow: hidden; }
@media (max-width: 24rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { .skip, form, button { display: none; } }
`;
