// Only what the loader made: the database may hold other things.
MATCH (n:Entity|Source)
DETACH DELETE n
