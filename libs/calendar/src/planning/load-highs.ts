import * as highs from 'highs';

/** A new HiGHS with its own memory. Its types speak of the CommonJS build, whose loader is one `default` further down. */
export const loadHighs = highs.default as unknown as typeof highs.default.default;
