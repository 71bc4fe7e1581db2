import type { NextFunction, Request, Response } from 'express';
import { problemOf } from '../errors/problem.filter.js';
import { answerProblem } from './answer-problem.js';

const READ = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/** Says that a body is of a kind nobody reads, rather than that every field of it is missing. */
export function refuseUnreadBodies(request: Request, response: Response, next: NextFunction) {
  // `is` is null without a body, false when the body is of none of these kinds.
  if (request.is(READ) !== false || request.get('content-length') === '0') return next();
  answerProblem(request, response, problemOf({ status: 415 }, 'body'));
}
