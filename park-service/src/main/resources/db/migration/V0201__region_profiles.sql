CREATE TABLE region_profile (
  id                   text COLLATE "C" NOT NULL,
  region_code          text COLLATE "C" NOT NULL,
  -- Names and how well each is known: one entry each.
  resource_names       text[]  NOT NULL,
  resource_certainties text[]  NOT NULL,
  -- NULL is unknown.
  processing_trade     boolean,
  version              bigint  NOT NULL,
  CONSTRAINT region_profile_pk PRIMARY KEY (id),
  CONSTRAINT region_profile_region_unique UNIQUE (region_code),
  CONSTRAINT region_profile_resources_whole CHECK (cardinality(resource_names) = cardinality(resource_certainties))
);
CREATE INDEX region_profile_resource ON region_profile USING gin (resource_names);
