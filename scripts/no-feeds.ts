/** In place of htmlparser2's reader of feeds, which brings a writer of HTML and its table of entities: an ad is parsed, and no feed is. */
export function getFeed(): never {
  throw new Error('no feed is read');
}
