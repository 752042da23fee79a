-- A set-up that was interrupted goes on where it stopped: the same account, the same tenant, never a second one.
alter table setup_link
    add column user_id   uuid,
    add column tenant_id uuid,
    add constraint setup_link_user_fk foreign key (user_id) references user_account (id),
    add constraint setup_link_tenant_fk foreign key (tenant_id) references tenant (id),
    add constraint setup_link_progress_whole check ((user_id is null) = (tenant_id is null));
