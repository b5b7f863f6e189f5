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

  ParcelOperations(
      CreateParcel create,
      GetParcel get,
      ListParcels list,
      UpdateParcel update,
      AdvanceParcel advance,
      SplitParcel split,
      MergeParcels merge) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.advance = advance;
    this.split = split;
    this.merge = merge;
  }
}
