package io.chengjie.park.profiles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The profiles of regions. */
@ApplicationScoped
class RegionProfileRepository implements PanacheRepositoryBase<RegionProfileRecord, String> {}
