// Conditions and order as in src/graph/lists.ts. A facet is a text or a list of texts; adding it to
// an empty list makes a list of either. A partial date is completed to the first or last day that
// it can mean: no day of a month comes after its 31st.
MATCH (n:Entity)
WHERE n.recordType IN $types
  AND all(condition IN $where WHERE
    CASE condition.is
      WHEN 'inForceOn' THEN n.certainFrom <= condition.day AND condition.day < n.certainUntil
      WHEN 'oneOf' THEN any(value IN coalesce([] + n['facet_' + condition.facet], [])
        WHERE value IN condition.values)
      WHEN 'all' THEN all(wanted IN condition.values
        WHERE wanted IN coalesce([] + n['facet_' + condition.facet], []))
      WHEN 'containing' THEN any(value IN coalesce([] + n['facet_' + condition.facet], [])
        WHERE value CONTAINS condition.value)
      WHEN 'between' THEN any(value IN coalesce([] + n['facet_' + condition.facet], [])
        WHERE value + right('-12-31', 10 - size(value)) >= condition.from
          AND value + right('-01-01', 10 - size(value)) <= condition.to)
    END)
WITH n, toStringOrNull(coalesce(n['order_' + $facet], n['facet_' + $facet])) AS key
ORDER BY key IS NULL,
  CASE WHEN $descending THEN null ELSE key END,
  CASE WHEN $descending THEN key ELSE null END DESC,
  n.id
WITH collect(n) AS found
WITH size(found) AS total, found[$skip..$skip + $limit] AS page
RETURN total, COLLECT {
  UNWIND page AS n
  RETURN {
    properties: n { .*, searchNames: null, searchWords: null, searchText: null, facet_text: null },
    sources: [(n)-[c:SUPPORTED_BY]->(s:Source) |
      { rank: c.rank, supports: c.supports, source: s { .* } }]
  }
} AS records
