const own = (prefix: string, words: string): [string, string][] =>
  words.split(' ').map((word) => [word, `${prefix}${word}`])
const typed = (type: string, terms: readonly (readonly [string, string])[]) =>
  terms.map(([word, iri]) => [word, { '@id': iri, '@type': type }] as const)
const as = (pairs: string): [string, string][] =>
  pairs.split(' ').map((pair) => pair.split('=') as [string, string])

const prefixes = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  iana: 'http://www.iana.org/assignments/relation/',
  owl: 'http://www.w3.org/2002/07/owl#',
  as: 'http://www.w3.org/ns/activitystreams#',
  schema: 'http://schema.org/',
}

/** The motivations of the model; an annotation has one, a body's purpose is one. */
export const motivations =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  )

/** What http://www.w3.org/ns/anno.jsonld maps to what, written down from the vocabulary, so that a test needs no network. */
export const annoContext = {
  '@context': Object.fromEntries([
    ...Object.entries(prefixes),
    ['id', { '@id': '@id', '@type': '@id' }],
    ['type', { '@id': '@type', '@type': '@id' }],
    ...own(
      'oa:',
      `Annotation TextualBody ResourceSelection SpecificResource FragmentSelector CssSelector XPathSelector TextQuoteSelector TextPositionSelector
      DataPositionSelector SvgSelector RangeSelector TimeState HttpRequestState Choice Motivation`.replace(
        /\s+/g,
        ' ',
      ),
    ),
    ...own('oa:', motivations.join(' ')),
    ...own('dctypes:', 'Dataset Text'),
    ...own('foaf:', 'Person Organization'),
    ...own('schema:', 'Audience'),
    ...as(
      'Image=dctypes:StillImage Video=dctypes:MovingImage Audio=dctypes:Sound CssStylesheet=oa:CssStyle Software=as:Application',
    ),
    ...as(
      'AnnotationCollection=as:OrderedCollection AnnotationPage=as:OrderedCollectionPage auto=oa:autoDirection ltr=oa:ltrDirection rtl=oa:rtlDirection',
    ),
    ...typed(
      '@id',
      as(
        `body=oa:hasBody target=oa:hasTarget source=oa:hasSource selector=oa:hasSelector state=oa:hasState scope=oa:hasScope refinedBy=oa:refinedBy
      startSelector=oa:hasStartSelector endSelector=oa:hasEndSelector renderedVia=oa:renderedVia creator=dcterms:creator generator=as:generator rights=dcterms:rights
      homepage=foaf:homepage via=oa:via canonical=oa:canonical stylesheet=oa:styledBy cached=oa:cachedSource conformsTo=dcterms:conformsTo partOf=as:partOf
      first=as:first last=as:last next=as:next prev=as:prev audience=schema:audience`.replace(/\s+/g, ' '),
      ),
    ),
    ['items', { '@id': 'as:items', '@type': '@id', '@container': '@list' }],
    ...typed('@vocab', as('motivation=oa:motivatedBy purpose=oa:hasPurpose textDirection=oa:textDirection')),
    ...as(
      `accessibility=schema:accessibilityFeature bodyValue=oa:bodyValue format=dc:format language=dc:language processingLanguage=oa:processingLanguage
      value=rdf:value exact=oa:exact prefix=oa:prefix suffix=oa:suffix styleClass=oa:styleClass name=foaf:name email=foaf:mbox email_sha1=foaf:mbox_sha1sum
      nickname=foaf:nick label=rdfs:label`.replace(/\s+/g, ' '),
    ),
    ...typed(
      'xsd:dateTime',
      as(
        `created=dcterms:created modified=dcterms:modified generated=dcterms:issued sourceDate=oa:sourceDate
      sourceDateStart=oa:sourceDateStart sourceDateEnd=oa:sourceDateEnd`.replace(/\s+/g, ' '),
      ),
    ),
    ...typed(
      'xsd:nonNegativeInteger',
      as('start=oa:start end=oa:end total=as:totalItems startIndex=as:startIndex'),
    ),
  ]),
}
