MATCH (n:Entity)
WITH n
ORDER BY n.rank
RETURN n.id AS id, n.nodeKind AS kind, n.label AS label, n.labelZh AS labelZh,
  n { .possibleFrom, .possibleUntil, .certainFrom, .certainUntil } AS period,
  n { .*, searchNames: null, searchWords: null, searchText: null, facet_text: null } AS properties,
  [(n)-[c:SUPPORTED_BY]->(s:Source) | { rank: c.rank, supports: c.supports, source: s { .* } }] AS sources
