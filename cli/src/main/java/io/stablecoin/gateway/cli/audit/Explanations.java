package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.SigningEvent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which events are explained by requests whose answers are not on record: as many as there can be,
 * each by a request of its own (a maximum matching by augmenting paths). Refused requests come
 * first, so that no slot that one of them used hides a foreign signature.
 */
final class Explanations {

  private static final int NONE = -1;

  private final List<SigningEvent> events;
  private final List<Slot> slots;
  private final int[] eventOfSlot;

  private Explanations(List<SigningEvent> events, List<Slot> slots) {
    this.events = events;
    this.slots = slots;
    this.eventOfSlot = new int[slots.size()];
    Arrays.fill(eventOfSlot, NONE);
  }

  static Set<SigningEvent> of(List<SigningEvent> events, List<Slot> slots) {
    List<SigningEvent> refusedFirst =
        events.stream()
            .sorted(Comparator.comparing(SigningEvent::isSigned).thenComparing(SigningEvent::time))
            .toList();
    return new Explanations(refusedFirst, slots).match();
  }

  private Set<SigningEvent> match() {
    Set<SigningEvent> explained = new HashSet<>();
    for (int event = 0; event < events.size(); event++) {
      if (findsSlot(event, new BitSet(slots.size()))) {
        explained.add(events.get(event));
      }
    }
    return explained;
  }

  /** Takes a free slot, or one whose event finds another. */
  private boolean findsSlot(int event, BitSet tried) {
    List<Integer> fitting =
        IntStream.range(0, slots.size())
            .filter(slot -> slots.get(slot).explains(events.get(event)))
            .boxed()
            .toList();
    for (int slot : fitting) {
      if (eventOfSlot[slot] == NONE) {
        eventOfSlot[slot] = event;
        return true;
      }
    }
    for (int slot : fitting) {
      if (!tried.get(slot)) {
        tried.set(slot);
        if (findsSlot(eventOfSlot[slot], tried)) {
          eventOfSlot[slot] = event;
          return true;
        }
      }
    }
    return false;
  }
}
