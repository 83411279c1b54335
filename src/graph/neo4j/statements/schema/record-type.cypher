CREATE INDEX entity_record_type IF NOT EXISTS FOR (n:Entity) ON (n.recordType)
