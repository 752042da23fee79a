-- What the application's login for platform data may do; runs again when this file or the login's name changes.
grant usage on schema platform to "${platformUser}";
grant select, update on tenant to "${platformUser}";
grant select on schema_migration to "${platformUser}";
grant select, insert, update on user_account to "${platformUser}";
grant select, insert, update, delete on membership to "${platformUser}";
grant select, insert, update on api_token to "${platformUser}";
grant select, insert, update on setup_link to "${platformUser}";
grant select, insert, update, delete on known_browser to "${platformUser}";
grant select, insert, update on invitation to "${platformUser}";
