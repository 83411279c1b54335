// What every question needs: records of these types, and the articles of those that have some.
MATCH (term:Entity)
WHERE term.recordType IN $types
CALL (term) {
  RETURN term AS n
  UNION
  MATCH (term)-[:HAS_PROVISION|READ_AS]->(n:Entity)
  RETURN n
}
WITH DISTINCT n
ORDER BY n.rank
RETURN n { .*, searchNames: null, searchWords: null, searchText: null, facet_text: null } AS properties,
  [(n)-[c:SUPPORTED_BY]->(s:Source) | { rank: c.rank, supports: c.supports, source: s { .* } }] AS sources
