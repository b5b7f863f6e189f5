package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.space.Vacancy;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adjacent units that together have enough area, or one parcel.
 *
 * @param waste area beyond the need, in square metres
 * @param leastWasteProven whether all blocks were compared
 */
record Block(List<Vacancy> spaces, BigDecimal waste, boolean leastWasteProven) {
  /** The smallest waste, then the fewest units, then the fewest floors; ids make it certain. */
  static final Comparator<Block> BEST_FIRST =
      Comparator.comparing(Block::waste)
          .thenComparing(block -> block.spaces().size())
          .thenComparing(Block::floors)
          .thenComparing(Block::ids);

  static Block of(List<? extends Vacancy> spaces, BigDecimal need, boolean leastWasteProven) {
    return new Block(
        spaces.stream().<Vacancy>map(one -> one).sorted(Comparator.comparing(Vacancy::code)).toList(),
        Ground.area(spaces).subtract(need),
        leastWasteProven);
  }

  Block withoutPrices() {
    return new Block(spaces.stream().map(Vacancy::withoutPrice).toList(), waste, leastWasteProven);
  }

  long floors() {
    return spaces.stream().mapToInt(Block::floor).distinct().count();
  }

  /** All land lies on one. */
  static int floor(Vacancy space) {
    return space instanceof FreeUnit unit ? unit.floor() : 0;
  }

  private String ids() {
    return spaces.stream().map(Vacancy::id).sorted().collect(Collectors.joining(" "));
  }
}
