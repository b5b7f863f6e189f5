package io.chengjie.enterprise.signing;

import java.util.Optional;

/**
 * The record of attempts. Each method is one local transaction and holds only for who has the
 * lease: empty or false means that another drives the attempt now.
 */
interface SigningJournal {
  /** Before each step: the lease begins anew. */
  boolean keep(Attempt attempt);

  /** The pivot: the project is SIGNED, its commitments stand. */
  Optional<Attempt> decideFor(Attempt attempt);

  Optional<Attempt> decideAgainst(Attempt attempt, Refusal refusal);

  /** Forward is done. */
  Optional<Attempt> complete(Attempt attempt);

  /** Backward is done: the project is NEGOTIATING again. */
  Optional<Attempt> abort(Attempt attempt);

  /** Lets go after a step that stayed unclear; the attempt is taken up again after a pause. */
  void pause(Attempt attempt, String why);
}
