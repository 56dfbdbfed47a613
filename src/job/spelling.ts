/** Numbers that are meant as text keep their spelling: a label 007, a salary of 50.000. Changes the document. */
import { type Document, isMap, isScalar, type Node, visit } from 'yaml';

/** The keys of JSON Resume whose numbers are text. */
const TEXTS = 'company type date location salary experience responsibilities qualifications preferred'.split(
  ' ',
);

export function keepSpelling(document: Document): void {
  visit(document, {
    Pair(_key, { key }) {
      if (isScalar(key)) spell(key);
    },
  });
  for (const path of [...TEXTS.map((key) => [key]), ['project', 'labels']]) {
    const node = isMap(document.contents) ? document.getIn(path, true) : undefined;
    if (node) visit(node as Node, { Scalar: (_key, scalar) => spell(scalar) });
  }
}

function spell(scalar: { value: unknown; type?: string; source?: string }): void {
  if (typeof scalar.value === 'number' && scalar.type === 'PLAIN' && scalar.source)
    scalar.value = scalar.source;
}
