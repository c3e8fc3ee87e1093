CREATE TABLE `subscribers` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `phone` varchar(20) NOT NULL,
  `consent` enum('PENDING', 'GRANTED', 'WITHDRAWN') NOT NULL DEFAULT 'PENDING'
    COMMENT 'may we send reminders?',
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `subscribers_phone_key` (`phone`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
