import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ANY_ACCOUNT, NEEDS, PERMISSIONS } from '#identity';
import { OPEN_TO_ALL } from '#platform';
import { startTestApp, type TestApp } from '../support/app.js';

interface Route {
  name: string;
  needs: string | undefined;
  open: boolean;
}

describe('every route', () => {
  let test: TestApp;
  let routes: Route[];

  beforeAll(async () => {
    test = await startTestApp();
    const scanner = test.app.get(MetadataScanner, { strict: false });
    routes = test.app
      .get(DiscoveryService, { strict: false })
      .getControllers()
      .flatMap(({ metatype }) => {
        const prototype = (metatype as { prototype: Record<string, object> }).prototype;
        return scanner
          .getAllMethodNames(prototype)
          .filter((method) => Reflect.hasMetadata(METHOD_METADATA, prototype[method]!))
          .map((method) => {
            const read = (key: string) =>
              Reflect.getMetadata(key, prototype[method]!) ?? Reflect.getMetadata(key, metatype as object);
            return {
              name: `${(metatype as { name: string }).name}.${method} ${Reflect.getMetadata(PATH_METADATA, prototype[method]!)}`,
              needs: read(NEEDS),
              open: read(OPEN_TO_ALL) === true,
            };
          });
      });
  });
  afterAll(() => test.close());

  it('is found', () => expect(routes.length).toBeGreaterThan(20));

  it('declares a permission, or says that it is open', () => {
    expect(routes.filter(({ needs, open }) => !needs && !open).map(({ name }) => name)).toEqual([]);
  });

  it('names a permission that exists', () => {
    const known = [...PERMISSIONS, ANY_ACCOUNT] as string[];
    expect(routes.filter(({ needs }) => needs && !known.includes(needs)).map(({ name }) => name)).toEqual([]);
  });

  it('is refused to a visitor unless it is open, whatever its method', async () => {
    const document = (await test.visitor().get('/api/openapi.json').expect(200)).body as {
      paths: Record<string, Record<string, unknown>>;
    };
    const openPaths =
      /^\/api\/(session$|session\/demo|invitations\/|password-resets|first-director|access-links|demo-messages)/;
    const answers: string[] = [];
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const method of Object.keys(methods) as ('get' | 'post' | 'put' | 'delete' | 'patch')[]) {
        if (openPaths.test(path) && !(path === '/api/session' && method === 'delete')) continue;
        const url = path.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
        const { status } = await test.visitor()[method](url);
        if (status !== 401) answers.push(`${method} ${path} answered ${status}`);
      }
    }
    expect(answers).toEqual([]);
  });
});
