/** A simplified SVG → layers: filled or drawn paths in one colour each, with whole coordinates on a grid of 256. */
import { DomUtils, parseDocument } from 'htmlparser2';
import type { PathLayer } from '../src/pictures/catalogue.ts';

/** What htmlparser2 makes of an element. */
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;
const { isTag } = DomUtils;

const GRID = 256;
/** a, b, c, d, e, f as SVG has them. */
type Matrix = readonly [number, number, number, number, number, number];

/** The outermost element of an SVG. */
export const rootOf = (svg: string): Element =>
  parseDocument(svg, { xmlMode: true }).children.find(isTag) as Element;

/** An element as text again. */
export const textOf = (element: Parameters<typeof DomUtils.getOuterHTML>[0]): string =>
  DomUtils.getOuterHTML(element, { xmlMode: true });

/** @param svg as resvg writes it: paths of M, L, Q, C and Z, in groups with transforms */
export function layersOf(svg: string): PathLayer[] {
  const root = rootOf(svg);
  const width = Number(root.attribs.width);
  const height = Number(root.attribs.height);
  const scale = GRID / Math.max(width, height);
  const start: Matrix = [scale, 0, 0, scale, (GRID - width * scale) / 2, (GRID - height * scale) / 2];
  const colours = gradientColours(root);
  const layers: PathLayer[] = [];
  const walk = (element: Element, outer: Matrix, seen: number): void => {
    if (element.name === 'defs') return;
    const matrix = times(outer, transformOf(element.attribs.transform));
    const opacity = seen * Number(element.attribs.opacity ?? 1);
    if (element.name === 'path') layers.push(...ofPath(element.attribs, matrix, opacity, colours));
    for (const child of element.children) if (isTag(child)) walk(child, matrix, opacity);
  };
  walk(root, start, 1);
  return layers;
}

function ofPath(
  said: Record<string, string>,
  matrix: Matrix,
  opacity: number,
  colours: ReadonlyMap<string, string>,
): PathLayer[] {
  const path = moved(said.d ?? '', matrix);
  const layers: PathLayer[] = [];
  const colour = (paint: string, alpha: number): string => {
    const plain = paint.startsWith('url')
      ? (colours.get(/#([^)"]+)/.exec(paint)?.[1] ?? '') ?? '#888888')
      : paint;
    return alpha > 0.985
      ? plain
      : plain +
          Math.round(alpha * 255)
            .toString(16)
            .padStart(2, '0');
  };
  const { fill, stroke } = said;
  if (fill && fill !== 'none') {
    const shown = colour(fill, opacity * Number(said['fill-opacity'] ?? 1));
    layers.push(said['fill-rule'] === 'evenodd' ? [shown, path, 0, true] : [shown, path]);
  }
  if (stroke && stroke !== 'none') {
    const width =
      Number(said['stroke-width'] ?? 1) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    layers.push([
      colour(stroke, opacity * Number(said['stroke-opacity'] ?? 1)),
      path,
      Math.max(1, Math.round(width)),
    ]);
  }
  return layers;
}

/** The coordinates of a path through a matrix, rounded. */
function moved(path: string, [a, b, c, d, e, f]: Matrix): string {
  const parts = path.match(/[MLCQZ][^MLCQZ]*/g) ?? [];
  return parts
    .map((part) => {
      const numbers = (part.slice(1).match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
      const placed = numbers.map((value, at) =>
        at % 2 === 0
          ? a * value + c * (numbers[at + 1] ?? 0) + e
          : b * (numbers[at - 1] ?? 0) + d * value + f,
      );
      return part[0] + placed.map(Math.round).join(' ');
    })
    .join('');
}

/** The colour in the middle of each gradient: a drawing is flat, and lit where it is shown. */
function gradientColours(root: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const gradient of DomUtils.findAll(({ name }) => /Gradient$/.test(name), root.children)) {
    const stops = gradient.children.filter(isTag).map(({ attribs }) => attribs['stop-color'] ?? '#888888');
    found.set(gradient.attribs.id ?? '', stops[Math.floor(stops.length / 2)] ?? '#888888');
  }
  return found;
}

function transformOf(text = ''): Matrix {
  const found = /matrix\(([^)]*)\)/.exec(text)?.[1]?.split(/[ ,]+/).map(Number);
  return found?.length === 6 ? (found as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
