/** What employers are in. An ad is matched with the things of a domain by it, and a project with an ad. */
export const DOMAINS =
  `agriculture automotive climate customer-support cybersecurity defence e-commerce education energy
  fintech finance food geospatial healthcare hospitality hr insurance legal life-sciences logistics manufacturing media
  mobility pharma public-sector real-estate retail robotics software sports telecom travel`.split(/\s+/);

/** Where an ad names no industry. */
export const GENERAL = 'general';
