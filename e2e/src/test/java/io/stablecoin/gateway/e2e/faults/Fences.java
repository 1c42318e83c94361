package io.stablecoin.gateway.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.Database;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Moments at which a former owner of the lane wakes up, while another has it: nothing that is
 * written after such a moment may be written under an older lease than the one that held then.
 */
final class Fences {

  private record Fence(long epoch, long lastWritten) {}

  private final List<Fence> fences = new CopyOnWriteArrayList<>();

  /** Which change of owner the lane has seen last. */
  static long epoch(Database database) {
    return number(database, "select max(epoch) from lanes");
  }

  void raise(Database database) {
    fences.add(
        new Fence(
            epoch(database),
            number(database, "select max(sequence) from transaction_transitions")));
  }

  private static long number(Database database, String query) {
    return Long.parseLong(database.rows(query).getFirst());
  }

  /** Forgets them after that: a restored database counts from where it was. */
  void requireHeld(Database database) {
    for (Fence fence : fences) {
      assertThat(
              database.rows(
                  """
                  select transaction_id, transition, epoch from transaction_transitions
                  where sequence > %d and epoch < %d
                  """
                      .formatted(fence.lastWritten(), fence.epoch())))
          .as("what a former owner wrote after lease %d was given out", fence.epoch())
          .isEmpty();
    }
    fences.clear();
  }
}
