package io.chengjie.park.land;

import jakarta.inject.Singleton;

/** What can be done with parcels. */
@Singleton
class ParcelOperations {
  final CreateParcel create;
  final GetParcel get;
  final ListParcels list;
  final UpdateParcel update;
  final AdvanceParcel advance;
  final SplitParcel split;
  final MergeParcels merge;
  final EarmarkParcel earmark;
  final EndParcelEarmark endEarmark;

  ParcelOperations(
      CreateParcel create,
      GetParcel get,
      ListParcels list,
      UpdateParcel update,
      AdvanceParcel advance,
      SplitParcel split,
      MergeParcels merge,
      EarmarkParcel earmark,
      EndParcelEarmark endEarmark) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.advance = advance;
    this.split = split;
    this.merge = merge;
    this.earmark = earmark;
    this.endEarmark = endEarmark;
  }
}
