-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was done, by whom, and apart from it the values: an erasure empties event_value and
-- keeps the fact.  A case may be gone while its events remain, so case_id refers to nothing.

CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  actor TEXT,
  case_id TEXT,
  action TEXT NOT NULL,
  undoes INTEGER REFERENCES event (seq),
  derived INTEGER NOT NULL CHECK (derived IN (0, 1))
) STRICT;
CREATE INDEX event_of_case ON event (case_id, seq);
CREATE INDEX event_undoing ON event (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE event_value (
  event INTEGER NOT NULL REFERENCES event (seq),
  n INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  old_value ANY,
  new_value ANY,
  PRIMARY KEY (event, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN
  SELECT RAISE (ABORT, 'the event log only grows');
END;
CREATE TRIGGER event_is_final BEFORE UPDATE ON event
BEGIN
  SELECT RAISE (ABORT, 'the event log only grows');
END;
CREATE TRIGGER event_value_is_kept BEFORE DELETE ON event_value
BEGIN
  SELECT RAISE (ABORT, 'the event log only grows');
END;
