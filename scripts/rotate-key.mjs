// See apps/standalone/src/rotate-key/command.ts; scripts/prestart.mjs has compiled it.
await import('../dist/apps/standalone/src/rotate-key/command.js');
