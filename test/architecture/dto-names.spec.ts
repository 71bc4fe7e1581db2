import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the classes of the API', () => {
  it('have names of their own: two of one name hide each other in its description', () => {
    const places = new Map<string, string[]>();
    for (const file of readdirSync(`${root}libs`, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(dto|controller)\.ts$/.test(file)) continue;
      for (const [, name] of readFileSync(`${root}libs/${file}`, 'utf8').matchAll(
        /^(?:export )?class (\w+)/gm,
      )) {
        places.set(name!, [...(places.get(name!) ?? []), file]);
      }
    }
    expect(places.size).toBeGreaterThan(100);
    expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
