import type { Request, Response } from 'express';
import type { Problem } from '../errors/problem.filter.js';
import { html } from './html.js';
import { publicPage, sendPage } from './public-page.js';

/** A refusal as whoever asked reads it: a page for somebody who follows a link or sends a form, problem JSON otherwise. */
export function answerProblem(request: Request, response: Response, problem: Problem): void {
  const reader = !request.path.startsWith('/api/') && request.accepts(['json', 'html']) === 'html';
  if (!reader) {
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  const body = html`<p>${problem.detail}</p>
<p>Revenez à la page précédente : ce que vous avez saisi y est encore.</p>`;
  sendPage(response, publicPage({ title: problem.title, body }), problem.status);
}
