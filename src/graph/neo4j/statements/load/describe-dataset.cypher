MATCH (d:Dataset { key: 'current' })
SET d = $info, d.key = 'current'
