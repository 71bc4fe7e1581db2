import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { type Html, html } from './html.js';
import { PUBLIC_STYLE } from './public-style.js';

/** The sheet's address changes with its text, so that browsers keep it for good. */
export const STYLE_VERSION = createHash('sha256').update(PUBLIC_STYLE).digest('hex').slice(0, 12);

/** No script at all, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page for people without account, which works without JavaScript. `school` is the name at its head. */
export function publicPage(page: { title: string; body: Html; school?: string }): string {
  const { title, body, school } = page;
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}${school && ` – ${school}`}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/public/page.css?v=${STYLE_VERSION}">
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header><p>${school ?? 'Tandem'}</p></header>
<main id="contenu" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
</body>
</html>`.text;
}

/**
 * Answers with a page. It is kept nowhere, and its address is told to no other site; to its own it is, because a browser
 * that tells nobody posts its forms as from nowhere.
 */
export function sendPage(response: Response, page: string, status = 200): void {
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Security-Policy', POLICY)
    .setHeader('Referrer-Policy', 'same-origin')
    .type('html')
    .send(page);
}
