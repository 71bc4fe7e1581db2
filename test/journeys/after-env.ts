import { jest } from '@jest/globals';

// A journey waits for a browser, and some for a report.
jest.setTimeout(120_000);
