-- SPDX-License-Identifier: GPL-3.0-or-later
-- The records.  Ids are UUIDs as text, so that two stores can be merged.  Days are day numbers
-- (1 is 0001-01-01).  NULL is "not given".

CREATE TABLE firm (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  organisation_number TEXT,
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  id TEXT NOT NULL PRIMARY KEY,
  firm_id TEXT NOT NULL REFERENCES firm (id),
  name TEXT,
  role TEXT,
  telephone TEXT,
  email TEXT
) STRICT;
CREATE INDEX contact_of_firm ON contact (firm_id);

CREATE TABLE site (
  id TEXT NOT NULL PRIMARY KEY,
  property TEXT,
  address TEXT,
  area REAL
) STRICT;

-- Every version of a rulebook that a case was planned with: the archive is zlib-compressed and
-- named by the SHA-256 of the uncompressed bytes.
CREATE TABLE rulebook (
  sha256 TEXT NOT NULL PRIMARY KEY,
  rulebook_id TEXT NOT NULL,
  version TEXT NOT NULL,
  archive BLOB NOT NULL
) STRICT;

-- The last eight columns are the stored summary: what a list shows, so that it never plans.
CREATE TABLE firm_case (
  id TEXT NOT NULL PRIMARY KEY,
  firm_id TEXT NOT NULL REFERENCES firm (id),
  site_id TEXT REFERENCES site (id),
  journey_id TEXT NOT NULL,
  journey_name TEXT NOT NULL,
  municipality_code TEXT NOT NULL,
  municipality_name TEXT NOT NULL,
  responsible TEXT,
  rulebook_sha256 TEXT NOT NULL REFERENCES rulebook (sha256),
  note TEXT,
  opened INTEGER,
  plan_date INTEGER,
  follow_up INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  steps_done INTEGER NOT NULL,
  steps_total INTEGER NOT NULL,
  steps_maybe INTEGER NOT NULL,
  next_step TEXT,
  due INTEGER,
  waiting TEXT NOT NULL CHECK (waiting IN ('nobody', 'firm', 'unit')),
  waiting_for TEXT
) STRICT;
CREATE INDEX case_of_firm ON firm_case (firm_id);
CREATE INDEX case_at_site ON firm_case (site_id);
CREATE INDEX case_by_rulebook ON firm_case (rulebook_sha256);

CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES firm_case (id),
  question_id TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (case_id, question_id)
) STRICT;

CREATE TABLE step (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES firm_case (id),
  step_id TEXT NOT NULL,
  filed INTEGER,
  decided INTEGER,
  done INTEGER,
  reference TEXT,
  note TEXT,
  owner_unit TEXT,
  owner_name TEXT,
  UNIQUE (case_id, step_id)
) STRICT;

CREATE TABLE tick (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES firm_case (id),
  step_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  ticked INTEGER NOT NULL CHECK (ticked IN (0, 1)),
  note TEXT,
  text TEXT,
  UNIQUE (case_id, step_id, item_id)
) STRICT;
