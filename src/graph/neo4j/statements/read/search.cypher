// Whole names and ids through one index, words through the other; whoever types a whole id or name
// means that very thing.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_names', $exact) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('entity_words', $words) YIELD node, score
  RETURN node, score
}
WITH node AS n, max(score) AS score
WHERE n.nodeKind IS NOT NULL AND ($kinds IS NULL OR n.nodeKind IN $kinds)
WITH n, score * CASE
  WHEN n.searchNames[0] = $text THEN 100
  WHEN $text IN n.searchNames[1..3] THEN 50
  WHEN $text IN n.searchNames THEN 20
  ELSE 1
END AS score
ORDER BY score DESC, n.id
LIMIT $first
RETURN score, n.nodeKind AS kind, n.label AS label,
  n { .*, searchNames: null, searchWords: null, searchText: null, facet_text: null } AS properties,
  [(n)-[c:SUPPORTED_BY]->(s:Source) | { rank: c.rank, supports: c.supports, source: s { .* } }] AS sources
