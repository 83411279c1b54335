// What bears on pairs of jurisdictions: $partners has, for each code, the codes it is paired with.
// Conventions, networks and bodies come with the vocabulary; who takes part stands on edges.
UNWIND keys($partners) AS code
MATCH (j:Entity { id: code })
CALL (j, code) {
  MATCH (j)-[:ENACTED|SURVEYED_AS|TAKES_POSITION|MEETS]->(n:Entity)
  RETURN n
  UNION
  MATCH (j)<-[:ASSETS_IN]-(n:Entity)
  RETURN n
  UNION
  MATCH (j)-[p:PARTY_TO]->(n:Entity)<-[:PARTY_TO]-(other:Entity)
  WHERE p.recordType IS NULL AND other.id IN $partners[code]
  RETURN n
}
WITH DISTINCT n AS instrument
CALL (instrument) {
  RETURN instrument AS n
  UNION
  MATCH (instrument)-[:HAS_PROVISION|READ_AS]->(n:Entity)
  RETURN n
}
WITH DISTINCT n
ORDER BY n.rank
RETURN n { .*, searchNames: null, searchWords: null, searchText: null, facet_text: null } AS properties,
  [(n)-[c:SUPPORTED_BY]->(s:Source) | { rank: c.rank, supports: c.supports, source: s { .* } }] AS sources
