import { jest } from '@jest/globals';

// An integration test may start a process or wait for a queue.
jest.setTimeout(30_000);
