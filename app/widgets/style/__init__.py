"""How the chrome looks: colours, spacing, fonts. It never touches a map's own theme."""
