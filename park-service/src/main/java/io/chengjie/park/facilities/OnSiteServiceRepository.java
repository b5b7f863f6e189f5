package io.chengjie.park.facilities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The services on site. */
@ApplicationScoped
class OnSiteServiceRepository implements PanacheRepositoryBase<OnSiteServiceRecord, String> {}
