package io.chengjie.policy.funds;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Money owned by a signing. */
@Entity
@Table(name = "fund_reservation")
class ReservationEntity {
  @Id String id;

  @Column(name = "project_id", updatable = false)
  String projectId;

  @Enumerated(EnumType.STRING)
  ReservationState state;

  @Column(name = "create_time", insertable = false, updatable = false)
  Instant createTime;

  @ElementCollection
  @CollectionTable(
      name = "fund_reservation_line",
      joinColumns = @JoinColumn(name = "reservation_id"))
  @OrderColumn(name = "line_number")
  List<ReservationLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  ReservationEntity() {}

  boolean says(String projectId, List<ReservationLine> lines) {
    return this.projectId.equals(projectId) && List.copyOf(this.lines).equals(lines);
  }
}
