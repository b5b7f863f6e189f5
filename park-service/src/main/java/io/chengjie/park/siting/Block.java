package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adjacent units that together have enough area.
 *
 * @param waste area beyond the need, in square metres
 * @param leastWasteProven whether all blocks were compared
 */
record Block(List<FreeUnit> units, BigDecimal waste, boolean leastWasteProven) {
  /** The smallest waste, then the fewest units, then the fewest floors; ids make it certain. */
  static final Comparator<Block> BEST_FIRST =
      Comparator.comparing(Block::waste)
          .thenComparing(block -> block.units().size())
          .thenComparing(Block::floors)
          .thenComparing(Block::ids);

  static Block of(List<FreeUnit> units, BigDecimal need, boolean leastWasteProven) {
    return new Block(
        units.stream().sorted(Comparator.comparing(FreeUnit::code)).toList(),
        Ground.area(units).subtract(need),
        leastWasteProven);
  }

  Block withoutRents() {
    return new Block(units.stream().map(FreeUnit::withoutRent).toList(), waste, leastWasteProven);
  }

  long floors() {
    return units.stream().map(FreeUnit::floor).distinct().count();
  }

  private String ids() {
    return units.stream().map(FreeUnit::id).sorted().collect(Collectors.joining(" "));
  }
}
