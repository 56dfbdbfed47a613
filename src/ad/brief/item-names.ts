/** What made-up items are called: invented titles, makers and places, none of them somebody's. */

/** Of books, films and the like. */
export const WORKS = [
  ...['The Harbour', 'Night Train', 'Seven Letters', 'A Winter Guest', 'Salt', 'The Translator', 'Low Tide'],
  ...['Paper Walls', 'The Lodger', 'North Wind', 'Second Violin', 'The Orchard', 'Glass River', 'Slow Light'],
  ...['The Last Ferry', 'Open Water', 'Half a Moon', 'The Clockmaker', 'Wild Honey', 'After the Rain'],
  ...['The Long Table', 'Stone Garden', 'Nobody Calls', 'The Red House', 'Cold Spring', 'Small Hours'],
  ...['The Map Room', 'Far Shore', 'Borrowed Time', 'The Quiet Year', 'Iron Hill', 'A Room in June'],
];
/** Of makers and shops. */
export const MAKES = [
  ...['Norveld', 'Tamsin', 'Haverly', 'Ostrand', 'Kelmont', 'Brivia', 'Lundmore', 'Arden', 'Fellow', 'Maple'],
  ...['Juniper', 'Calder', 'Westray', 'Linden', 'Orla', 'Pemberley', 'Quill', 'Rowan', 'Sable', 'Thistle'],
];
/** Of places where people go. */
export const PLACES = [
  ...['Heron House', 'Stone Bridge', 'Clearwater', 'Larch', 'Beacon', 'Kingfisher', 'Amber Bay', 'Old Forge'],
  ...[
    'Windmill',
    'Sandpiper',
    'Granary',
    'The Anchor',
    'Corner Table',
    'Green Door',
    'Lantern',
    'Market Hall',
  ],
];
