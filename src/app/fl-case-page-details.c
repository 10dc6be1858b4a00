/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-area.h"
#include "fl-case-page-private.h"

#include <glib/gi18n.h>

/* A string of the store's records; what is not given is NULL there, and the core sees to it. */
static char *
lend (const char *text)
{
  return (char *) text;
}

static void
firm_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  FlCase *fl_case = fl_case_page_get_case (self);
  g_autoptr (GError) error = NULL;
  const char *firm_name;
  const char *number;
  FlFirm firm = { 0 };
  gboolean kept;

  g_variant_get (parameter, "(&s&s)", &firm_name, &number);
  firm.name = lend (firm_name);
  firm.organisation_number = lend (number);
  firm.anonymous = fl_case_get_firm (fl_case)->anonymous && !*firm_name && !*number;
  kept = fl_case_set_firm (fl_case, &firm, &error);
  fl_case_page_report (self, kept, error, _("Firm saved"));
}

static void
site_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *property;
  const char *address;
  const char *area;
  FlSite site = { 0 };
  gboolean kept;

  g_variant_get (parameter, "(&s&s&s)", &property, &address, &area);
  site.property = lend (property);
  site.address = lend (address);
  kept = fl_area_parse (area, &site.area, &error)
         && fl_case_set_site (fl_case_page_get_case (self), &site, &error);
  fl_case_page_report (self, kept, error, _("Site saved"));
}

static void
put_contact_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  FlContactPerson person = { 0 };
  gboolean kept;

  g_variant_get (parameter, "(&s&s&s&s&s)", &person.id, &person.name, &person.role,
                 &person.telephone, &person.email);
  kept = fl_case_put_contact (fl_case_page_get_case (self), &person, &error);
  fl_case_page_report (self, kept, error, _("Contact person saved"));
}

static void
add_contact_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  FlContactPerson person = { 0 };
  gboolean kept = fl_case_put_contact (fl_case_page_get_case (self), &person, &error);

  fl_case_page_report (self, kept, error, _("Contact person added"));
}

static void
remove_contact_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean kept = fl_case_remove_contact (fl_case_page_get_case (self),
                                          g_variant_get_string (parameter, NULL), &error);

  fl_case_page_report (self, kept, error, _("Contact person removed"));
}

static void
responsible_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean kept = fl_case_set_responsible (fl_case_page_get_case (self),
                                           g_variant_get_string (parameter, NULL), &error);

  fl_case_page_report (self, kept, error, _("Responsible saved"));
}

static void
follow_up_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean kept = fl_case_set_follow_up (fl_case_page_get_case (self),
                                         g_variant_get_int32 (parameter), &error);

  fl_case_page_report (self, kept, error, _("Reminder saved"));
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean kept = fl_case_set_note (fl_case_page_get_case (self),
                                    g_variant_get_string (parameter, NULL), &error);

  fl_case_page_report (self, kept, error, _("Note saved"));
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  FlCase *fl_case = fl_case_page_get_case (self);
  g_autoptr (GError) error = NULL;
  gboolean closed;
  gboolean kept;

  if (!fl_case)
    return;
  closed = fl_case_get_record (fl_case)->state != FL_CASE_CLOSED;
  kept = fl_case_set_closed (fl_case, closed, &error);
  fl_case_page_report (self, kept, error,
                       closed ? _("The case is closed") : _("The case is open again"));
}

/**
 * fl_case_page_install_details_commands:
 * @widget_class: the class of #FlCasePage
 *
 * Gives the page the actions that concern the case itself: firm, site, people, reminder.
 */
void
fl_case_page_install_details_commands (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "case.firm", "(ss)", firm_action);
  gtk_widget_class_install_action (widget_class, "case.site", "(sss)", site_action);
  gtk_widget_class_install_action (widget_class, "case.put-contact", "(sssss)",
                                   put_contact_action);
  gtk_widget_class_install_action (widget_class, "case.add-contact", NULL, add_contact_action);
  gtk_widget_class_install_action (widget_class, "case.remove-contact", "s",
                                   remove_contact_action);
  gtk_widget_class_install_action (widget_class, "case.responsible", "s", responsible_action);
  gtk_widget_class_install_action (widget_class, "case.follow-up", "i", follow_up_action);
  gtk_widget_class_install_action (widget_class, "case.note", "s", note_action);
  gtk_widget_class_install_action (widget_class, "case.toggle-closed", NULL, close_action);
}
