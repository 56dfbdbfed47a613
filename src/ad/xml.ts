/** XML, such as a feed of jobs → plain values. Pure. */
import { Parser } from 'htmlparser2';

const MOST_ELEMENTS = 50_000;

/** XML as a value: an element that holds others is an object, what stands more than once a list. Attributes are left out. */
export function readXml(xml: string): unknown {
  type Element = { name: string; text: string; children: Record<string, unknown> };
  const root: Element = { name: '', text: '', children: Object.create(null) };
  const open = [root];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag: (name) => void open.push({ name, text: '', children: Object.create(null) }),
      ontext(text) {
        const inner = open.at(-1);
        if (inner) inner.text += text;
      },
      onclosetag() {
        const closed = open.length > 1 ? open.pop() : undefined;
        const parent = open.at(-1);
        if (!closed || !parent || ++elements > MOST_ELEMENTS || open.length > 50) return;
        const value = Object.keys(closed.children).length > 0 ? closed.children : closed.text;
        const before = parent.children[closed.name];
        if (before === undefined) parent.children[closed.name] = value;
        else if (Array.isArray(before)) before.push(value);
        else parent.children[closed.name] = [before, value];
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root.children;
}
