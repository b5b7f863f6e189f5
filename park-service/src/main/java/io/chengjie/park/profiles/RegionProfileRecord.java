package io.chengjie.park.profiles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The profile of a region as stored. */
@Entity
@Table(name = "region_profile")
class RegionProfileRecord {
  @Id String id;

  @Column(name = "region_code")
  String regionCode;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "resource_names", columnDefinition = "text[]")
  List<String> resourceNames;

  /** One for each name. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "resource_certainties", columnDefinition = "text[]")
  List<String> resourceCertainties;

  /** Null is unknown. */
  @Column(name = "processing_trade")
  @Nullable Boolean processingTrade;

  @Version long version;
}
