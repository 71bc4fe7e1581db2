import { DiscoveryService } from '@nestjs/core';

/**
 * Marks a method as the reaction to an event. It runs in the worker, at least once: it must be harmless to repeat.
 * The subscriber's name is `Class.method`.
 */
export const Subscribe = DiscoveryService.createDecorator<string>();

/** Marks a method as the handler of a job of this name: one line to a normal method. */
export const JobHandler = DiscoveryService.createDecorator<string>();
