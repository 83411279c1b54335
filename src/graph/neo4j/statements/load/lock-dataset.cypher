// Writing to the node locks it until the transaction ends: a second loader waits here.
MERGE (d:Dataset { key: 'current' })
SET d.key = 'current'
RETURN d.version AS version
