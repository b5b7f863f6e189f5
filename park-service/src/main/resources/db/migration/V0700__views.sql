-- What the views of capacity read.
CREATE INDEX space_park ON space (park_id, id);

-- At a past instant a space was claimed by what had begun and had not yet ended: the few rows that are live still, and of the
-- ended ones those with a later end. All three columns are looked at inside the index.
CREATE INDEX space_claim_past ON space_claim (space_id, ended_at, began_at) WHERE NOT live;
CREATE INDEX pool_claim_past ON pool_claim (pool_id, ended_at, began_at) WHERE NOT live;
CREATE INDEX pool_capacity_change_time ON pool_capacity_change (pool_id, changed_at, id);

-- Since when a pool is known; of those that are there already nobody wrote it down.
ALTER TABLE utility_pool ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE utility_pool ALTER COLUMN recorded_at SET DEFAULT clock_timestamp();
