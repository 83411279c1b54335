MATCH (c:Commit)
DELETE c
