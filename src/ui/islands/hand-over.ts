/** Sends the form of a page that only leads on to another service; without this script the person presses its button. */
document.querySelector<HTMLFormElement>('form[data-weitergeben]')?.submit();
