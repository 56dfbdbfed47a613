/** The projects of what is read, looked at or listened to. Pure. */
import type { Document, Picture, Sound, Written } from '../../templates/domains.ts';
import type { Slots } from './brief.ts';
import type { Composition, Material } from './composition.ts';
import { boxed, capitalised, enumerated, filled, purposeOf, titleFrom } from './sentences.ts';

type Told = Omit<Composition, 'slots'> & { slots?: Slots };

export function composeLooked(task: string, material: Material): Composition {
  const tell = TELLERS[task] ?? tellText;
  const told = tell(material);
  return { ...told, slots: { things: material.things, ...material.slots, ...told.slots } };
}

/** What a model says of each of the things. */
const recognised = (problem: string, things: string): string =>
  filled(problem, things).replace(/^Say /, 'Recognise ');

/** Labels of the ad that can be told apart, else ours. */
const labelsOr = ({ labels = [] }: Slots, ours: string[]): string[] => {
  const short = labels.filter((label) => label.split(' ').length <= 3).map((label) => label.toLowerCase());
  return short.length >= 2 ? short : ours;
};

const ANY_DESK = {
  problem:
    'Say which {texts} cannot wait and which are for somebody else, so that each is read first where it belongs.',
  labels: ['urgent', 'routine', 'of no concern'],
};

function tellText({ thing, things, slots }: Material): Told {
  // What only the ad knows is sorted by what any desk sorts by.
  const { problem, labels } = slots.things && !thing.named ? ANY_DESK : (thing.entry as Written);
  const own = labelsOr(slots, labels);
  return {
    title: titleFrom(recognised(problem, things)),
    problem: recognised(problem, things),
    labels: own,
    slots: { labels: own },
  };
}

function tellAnswers({ thing, things }: Material): Told {
  const { problem, fields } = thing.entry as Document;
  return {
    title: `Answers from ${things}`,
    problem: filled(problem, things),
    labels: [things],
    slots: { entities: fields },
  };
}

function tellFinds({ thing, things, slots }: Material): Told {
  const { find, things: ours } = thing.entry as Picture;
  const own = (slots.labels ?? [])
    .map((label) => label.toLowerCase())
    .filter((label) => !things.includes(label));
  if (own.length < 2)
    return {
      title: `${capitalised(enumerated(ours.slice(0, 2)))} in ${things}`,
      problem: filled(find, things).replace(/^(?:Outline|Find and count) /, 'Find '),
      labels: ours,
      slots: { labels: ours },
    };
  return {
    title: `${capitalised(enumerated(own.slice(0, 2)))} in ${things}`,
    problem: `Find ${enumerated(own)} in ${things}, ${(thing.named && purposeOf(find)) || 'so that none is missed'}.`,
    labels: own,
    slots: { labels: own },
  };
}

const TELLERS: Record<string, (material: Material) => Told> = {
  'text-classification': tellText,
  'token-classification': ({ thing, things, slots }) => {
    const entities = slots.entities ?? (thing.entry as Written).entities;
    return {
      title: `${capitalised(enumerated(entities.slice(0, 2)))} out of ${things}`,
      problem: `Mark ${enumerated(entities)} in ${things}, so that nobody has to type them over.`,
      slots: { entities },
    };
  },
  'automatic-speech-recognition': ({ things }) => ({
    title: `${capitalised(things)}, written down`,
    problem: `Write down what is said in ${things}, names and numbers included, so that it can be searched and checked.`,
  }),
  'audio-classification': ({ thing, things, slots }) => {
    const { problem, labels } = thing.entry as Sound;
    const own = labelsOr(slots, labels);
    return {
      title: titleFrom(recognised(problem, things)),
      problem: recognised(problem, things),
      labels: own,
      slots: { labels: own },
    };
  },
  'question-answering-rag': tellAnswers,
  'sentence-similarity-search': ({ things }) => ({
    title: `The right ${things} first`,
    problem: `Find the ${things} that mean the same as what somebody asks in words of their own, and say why each was found.`,
  }),
  summarization: ({ thing, things }) => {
    const { fields } = thing.entry as Document;
    return {
      title: `${capitalised(things)} in five lines`,
      problem: `Sum up ${things} in five lines that keep ${enumerated(fields.slice(0, 4))}, each with the place where it stands.`,
      slots: { entities: fields },
    };
  },
  'text-generation-agent': ({ thing, things }) => {
    const { errand } = thing.entry as Document;
    return {
      title: `An assistant for ${things}`,
      problem: `Let an assistant ${errand}, with ${things} at hand: step by step, every step logged, and a person asked where it is not sure.`,
      slots: { actions: [errand, 'hand over when unsure'] },
    };
  },
  'document-ocr': ({ thing, things, slots }) => {
    const entities = slots.entities ?? (thing.entry as Document).fields;
    return {
      title: `${capitalised(things)}, read off`,
      problem: `Read ${enumerated(entities.slice(0, 5))} off ${things}, and mark what was read with doubt, so that nobody types them over.`,
      slots: { entities },
    };
  },
  'image-classification': ({ thing, things, slots }) => {
    const { problem, labels } = thing.entry as Picture;
    const own = labelsOr(slots, labels);
    const told = recognised(problem, things);
    return { title: titleFrom(told), problem: told, labels: own, slots: { labels: own } };
  },
  'object-detection': (material) => {
    const told = tellFinds(material);
    return { ...told, problem: boxed(told.problem) };
  },
  'image-segmentation': (material) => {
    const told = tellFinds(material);
    return {
      ...told,
      title: told.title.replace(' in ', ' outlined in '),
      problem: told.problem.replace(/^Find/, 'Outline'),
    };
  },
  'video-classification': (material) => {
    const told = tellFinds(material);
    return { ...told, title: `${told.title}, over time`, problem: told.problem.replace(/^Find/, 'Follow') };
  },
};
