MATCH (n:Entity)
WHERE n.id IN $ids AND n.nodeKind IS NOT NULL
RETURN n.id AS id, n.nodeKind AS kind, n.label AS label, n.labelZh AS labelZh
