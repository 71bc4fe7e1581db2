export { renderAll as work } from './render.js';
